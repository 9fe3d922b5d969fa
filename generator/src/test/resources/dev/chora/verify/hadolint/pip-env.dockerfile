FROM python:3.13 AS one
ENV PIP_NO_CACHE_DIR=1
RUN pip install flask==1
FROM python:3.13 AS two
RUN pip install flask==1
FROM one
RUN pip install flask==1
FROM python:3.13 AS three
ENV PIP_NO_CACHE_DIR=0
RUN pip install flask==1
FROM python:3.13 AS four
ENV PIP_NO_CACHE_DIR=off
RUN pip install flask==1
FROM python:3.13 AS five
ENV PIP_NO_CACHE_DIR=true
RUN pip install flask==1
FROM python:3.13 AS six
ARG PIP_NO_CACHE_DIR=1
RUN pip install flask==1
FROM python:3.13 AS seven
ENV PIP_NO_CACHE_DIR=yes
RUN pip install flask==1
