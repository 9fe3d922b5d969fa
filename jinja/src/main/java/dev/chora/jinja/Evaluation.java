package dev.chora.jinja;

import dev.chora.jinja.python.FieldAccess;
import org.jspecify.annotations.Nullable;

/**
 * What a filter, test or function may ask of the rendering that calls it. Attributes and items are read through it as
 * the template itself would read them.
 */
public interface Evaluation extends FieldAccess {
    Environment environment();

    /** The value of a name as the template sees it at this point; an undefined object when there is none. */
    @Nullable
    Object resolve(String name);

    /** Whether output is escaped here. */
    boolean autoescape();

    /** Name of the template that runs; null when it has none. */
    @Nullable
    String templateName();

    /**
     * Charges work against the sandbox's limits: one step is about one loop turn or one hundred characters made.
     *
     * @throws TemplateException of kind {@link ErrorKind#LIMIT_EXCEEDED} when the template has had its share
     */
    void charge(long steps);
}
