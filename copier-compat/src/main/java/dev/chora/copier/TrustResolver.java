package dev.chora.copier;

import java.util.List;

/** Lets a person decide, after having seen what would run, whether a template may run it. */
@FunctionalInterface
public interface TrustResolver {
    /**
     * Whether the template may use these features. Not asked when the request or the settings trust it already.
     *
     * @param features sorted: {@code jinja_extensions}, {@code migrations}, {@code tasks}
     * @param commands the commands and extensions as written in the template, in its order
     */
    boolean trust(List<String> features, List<String> commands);
}
