package dev.chora.jinja.exec;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Filter;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.Test;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Rendering;
import org.jspecify.annotations.Nullable;

/** Filters and tests. */
public final class Filters {
    private Filters() {}

    public static ExprNode filter(Position at, Filter filter, ExprNode value, CallArgs arguments) {
        return new OfFilter(at, filter, value, arguments);
    }

    public static ExprNode test(Position at, Test test, ExprNode value, CallArgs arguments) {
        return new OfTest(at, test, value, arguments);
    }

    /** A filter or test that does not exist, in a condition: fails when it is reached. */
    public static ExprNode unknown(Position at, String what, String name, ExprNode value, CallArgs arguments) {
        return new Unknown(at, "No " + what + " named " + Py.repr(name) + " found.", value, arguments);
    }

    private static final class OfFilter extends LocatedExpr {
        private final Filter filter;
        private final ExprNode value;
        private final CallArgs arguments;

        OfFilter(Position at, Filter filter, ExprNode value, CallArgs arguments) {
            super(at);
            this.filter = filter;
            this.value = value;
            this.arguments = arguments;
        }

        @Override
        public @Nullable Object evaluate(Frame frame) {
            Object input = value.evaluate(frame);
            try {
                Rendering rendering = frame.context.rendering();
                rendering.charge(1);
                Arguments values = arguments.evaluate(frame);
                Object result = filter.apply(frame.context, input, values);
                if (result != input) {
                    rendering.made(result);
                }
                return result;
            } catch (TemplateException e) {
                throw located(e);
            }
        }
    }

    private static final class OfTest extends LocatedExpr {
        private final Test test;
        private final ExprNode value;
        private final CallArgs arguments;

        OfTest(Position at, Test test, ExprNode value, CallArgs arguments) {
            super(at);
            this.test = test;
            this.value = value;
            this.arguments = arguments;
        }

        @Override
        public Object evaluate(Frame frame) {
            return test(frame);
        }

        @Override
        public boolean test(Frame frame) {
            Object input = value.evaluate(frame);
            try {
                return test.test(frame.context, input, arguments.evaluate(frame));
            } catch (TemplateException e) {
                throw located(e);
            }
        }
    }

    private static final class Unknown extends LocatedExpr {
        private final String message;
        private final ExprNode value;
        private final CallArgs arguments;

        Unknown(Position at, String message, ExprNode value, CallArgs arguments) {
            super(at);
            this.message = message;
            this.value = value;
            this.arguments = arguments;
        }

        @Override
        public Object evaluate(Frame frame) {
            value.evaluate(frame);
            arguments.evaluate(frame);
            throw located(new TemplateException(ErrorKind.TEMPLATE_RUNTIME_ERROR, message));
        }
    }
}
