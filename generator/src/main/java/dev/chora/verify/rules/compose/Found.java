package dev.chora.verify.rules.compose;

import dev.chora.verify.yaml.YamlNode;

/** A value and the file it stands in. */
record Found(String path, YamlNode node) {}
