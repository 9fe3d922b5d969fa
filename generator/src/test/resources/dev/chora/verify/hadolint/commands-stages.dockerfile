FROM debian:12 AS a
CMD ["a"]
ENTRYPOINT ["a"]
FROM debian:12 AS b
CMD ["a"]
CMD ["b"]
ENTRYPOINT ["a"]
FROM a
ENTRYPOINT ["a"]
ENTRYPOINT ["b"]
