FROM debian:12
CMD echo a
CMD ["echo", "a"]
ENTRYPOINT echo a
ENTRYPOINT ["echo", "a"]
CMD ['a']
CMD []
ENTRYPOINT []
CMD ["a",]
HEALTHCHECK CMD echo a
RUN ["a"]
ENTRYPOINT ["/bin/sh", "-c", "a"]
