FROM debian:12
RUN sudo apt-get update
RUN true && sudo -u app true
RUN echo sudo
RUN x=$(sudo ls)
RUN apt-get install -y sudo
RUN if sudo true; then sudo ls; fi
