FROM ubuntu
MAINTAINER x
RUN apt-get update
RUN apt-get install python3 python3-pip
ADD . /app
WORKDIR app
RUN pip3 install -r requirements.txt
ENV SECRET_KEY changeme
EXPOSE 8080
CMD python3 app.py
