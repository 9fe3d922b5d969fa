FROM rockylinux:9
RUN yum install curl
RUN yum install -y curl-1.2 && yum clean all
RUN yum -y install curl && yum clean all
RUN yum install -y curl-1.2 && rm -rf /var/cache/yum/*
RUN dnf install curl
RUN dnf install -y curl-1.2 && dnf clean all
RUN dnf -y install curl-1.2
RUN microdnf install -y curl-1.2 && microdnf clean all
RUN microdnf install curl
RUN dnf install -y curl-1.2 && rm -rf /var/cache/libdnf5
RUN dnf install -y http://x/y.rpm && dnf clean all
RUN yum localinstall x.rpm
RUN dnf groupinstall -y x && dnf clean all
RUN dnf module install -y x:1 && dnf clean all
RUN yum update -y
RUN yum install -y && yum clean all
RUN zypper install curl
RUN zypper install -y curl=1.2 && zypper clean
RUN zypper in -y curl
RUN zypper dup
RUN zypper dist-upgrade -y
RUN zypper --non-interactive install curl=1 && zypper cc
RUN zypper -n install "curl>=1" && zypper clean --all
RUN zypper in -y curl-1.rpm && zypper clean -a
