package dev.chora.verify.yaml;

import java.util.List;

/** A sequence. */
public record YamlList(int line, int column, String tag, List<YamlNode> items) implements YamlNode {}
