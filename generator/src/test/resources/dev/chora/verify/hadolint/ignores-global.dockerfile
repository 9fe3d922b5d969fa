# hadolint global ignore=DL3003,DL3006
FROM debian
RUN cd /x && sudo y
# hadolint global ignore=DL3004
RUN sudo x
