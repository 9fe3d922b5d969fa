package dev.chora.verify.yaml;

/** A value in a YAML text. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {
    /** Line of its first sign, from 1. */
    int line();

    /** Column of its first sign, from 1. */
    int column();

    /** The tag that was written for it ({@code !reset}), empty when there is none. */
    String tag();
}
