# On that day it was still published.
FROM openjdk:17
