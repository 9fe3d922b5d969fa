package dev.chora.cli;

/** The version of the program: a constant, since reading a manifest costs time at every start. */
public final class Version {
    /** Equal to the version in pom.xml; a test holds the two together. */
    public static final String NUMBER = "0.1.0";

    private Version() {}
}
