FROM debian:12
LABEL maintainer="x"
LABEL Org.Example.Title="x"
LABEL org.example..title="x"
LABEL com.docker.x="y"
LABEL io.docker.x="y"
LABEL org.dockerproject.x="y"
LABEL "with space"="y"
LABEL _x=1
LABEL -x=1
LABEL x-=1
LABEL x_y=1
LABEL x--y=1
LABEL 1x=1
LABEL x.y-z=1 A=2
LABEL x.=1
