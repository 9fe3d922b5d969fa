FROM debian:12
RUN ssh host
RUN vim x
RUN shutdown now
RUN service nginx start
RUN ps aux
RUN free -m
RUN top
RUN kill 1
RUN mount /x
RUN ifconfig
RUN nano x
RUN /usr/bin/top
RUN echo top
RUN reboot
RUN systemctl start x
RUN umount /x
RUN pkill x
