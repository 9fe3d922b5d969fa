package dev.chora.jinja.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parsed template.
 *
 * @param name its name; null when it has none
 * @param source its source with {@code \n} for every line end, which positions count in
 * @param body its statements
 */
public record TemplateTree(@Nullable String name, String source, List<Stmt> body) {}
