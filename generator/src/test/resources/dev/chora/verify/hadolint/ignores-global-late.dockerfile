FROM debian
RUN cd /x && sudo y
# hadolint global ignore=DL3003
RUN cd /x
