FROM debian:12
ENV A=1 B=$A
ENV C=1
ENV C=2 D=${C}
ENV PATH=/x:$PATH
ENV E="x$E"
ENV F=$F G=1
ENV H=1 I=$HH
ENV J=1 K='$J'
ENV L=1 M=\$L
ENV N=1 O=${N:-x}
ENV P=/a Q=b:$P
ARG R=1
ENV R=2 S=$R
ENV T 1
ENV T ${T}
