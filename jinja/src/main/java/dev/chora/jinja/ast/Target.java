package dev.chora.jinja.ast;

import java.util.List;

/** What a value is assigned to. */
public sealed interface Target extends Node {

    /** A variable. */
    record Name(Position at, String name) implements Target {}

    /** An attribute of a namespace: {@code ns.attribute}. */
    record Attribute(Position at, String name, String attribute) implements Target {}

    /** Several targets that a sequence is unpacked to. */
    record Unpack(Position at, List<Target> items) implements Target {}
}
