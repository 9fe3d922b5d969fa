package dev.chora.jinja.exec;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.python.Attributes;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import dev.chora.jinja.python.Undefined;
import dev.chora.jinja.runtime.Access;
import dev.chora.jinja.runtime.Context;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Macro;
import dev.chora.jinja.runtime.Output;
import org.jspecify.annotations.Nullable;

/** Calls of functions, macros and methods. */
public final class Call {
    private Call() {}

    /** A call; of a method when the target is an attribute. */
    public static ExprNode of(Position at, ExprNode target, CallArgs arguments) {
        return target instanceof Members.Attribute attribute
                ? new OfMethod(attribute, arguments)
                : new OfValue(at, target, arguments);
    }

    static @Nullable Object apply(Context context, @Nullable Object target, Arguments arguments) {
        if (target instanceof PyCallable callable) {
            context.charge(1);
            return callable.call(context, arguments);
        }
        if (target instanceof Undefined undefined) {
            throw undefined.failure();
        }
        throw TemplateException.typeError("'" + Py.typeName(target) + "' object is not callable");
    }

    private static final class OfValue extends LocatedExpr {
        private final ExprNode target;
        private final CallArgs arguments;

        OfValue(Position at, ExprNode target, CallArgs arguments) {
            super(at);
            this.target = target;
            this.arguments = arguments;
        }

        @Override
        public @Nullable Object evaluate(Frame frame) {
            Object function = target.evaluate(frame);
            try {
                return apply(frame.context, function, arguments.evaluate(frame));
            } catch (TemplateException e) {
                throw located(e);
            }
        }

        @Override
        public void print(Frame frame, Output out) {
            Object function = target.evaluate(frame);
            try {
                Arguments values = arguments.evaluate(frame);
                if (function instanceof Macro macro) {
                    macro.write(values, out);
                } else {
                    out.print(apply(frame.context, function, values));
                }
            } catch (TemplateException e) {
                throw located(e);
            }
        }
    }

    private static final class OfMethod extends LocatedExpr {
        private final ExprNode owner;
        private final String name;
        private final CallArgs arguments;

        OfMethod(Members.Attribute attribute, CallArgs arguments) {
            super(attribute.at);
            this.owner = attribute.target;
            this.name = attribute.name;
            this.arguments = arguments;
        }

        @Override
        public @Nullable Object evaluate(Frame frame) {
            Object receiver = owner.evaluate(frame);
            try {
                Context context = frame.context;
                if (receiver instanceof PyObject || name.charAt(0) == '_') {
                    Object method = Access.attribute(context.environment(), receiver, name);
                    return apply(context, method, arguments.evaluate(frame));
                }
                Arguments values = arguments.evaluate(frame);
                context.charge(1);
                Object result = Attributes.call(receiver, name, context, values);
                if (receiver instanceof String) {
                    context.rendering().made(receiver);
                    context.rendering().made(result);
                } else if (copies(name)) {
                    context.rendering().made(receiver);
                }
                return result == Py.MISSING
                        ? apply(context, Access.attribute(context.environment(), receiver, name), values)
                        : result;
            } catch (TemplateException e) {
                throw located(e);
            }
        }

        /** Whether the method of a list or dictionary works on all of its elements. */
        private static boolean copies(String name) {
            return switch (name) {
                case "copy", "extend", "update", "reverse", "sort", "count", "index" -> true;
                default -> false;
            };
        }
    }
}
