package dev.chora.copier.pattern;

import java.util.regex.Pattern;

/** A pattern with a bracket expression: such a one may match slashes too, so the path is matched as a whole. */
record RegexPattern(boolean negated, Pattern regex) implements PathPattern {
    @Override
    public boolean matches(String path) {
        return regex.matcher(path).find();
    }
}
