/**
 * Python's values and what can be done with them: printing, arithmetic, comparison, slicing, methods, formatting.
 *
 * <p>How a Python value is held in Java:
 *
 * <table>
 * <caption>Values</caption>
 * <tr><td>None</td><td>null</td></tr>
 * <tr><td>bool</td><td>{@link Boolean}</td></tr>
 * <tr><td>int</td><td>{@link Long}, or {@link java.math.BigInteger} when it does not fit (always the smaller one)</td></tr>
 * <tr><td>float</td><td>{@link Double}</td></tr>
 * <tr><td>str</td><td>{@link String}; Python counts code points, so that methods must mind surrogate pairs</td></tr>
 * <tr><td>Markup</td><td>{@code Markup}</td></tr>
 * <tr><td>bytes</td><td>{@code PyBytes}</td></tr>
 * <tr><td>list</td><td>any {@link java.util.List} that is no {@code PyTuple}; ours are {@link java.util.ArrayList}</td></tr>
 * <tr><td>tuple</td><td>{@code PyTuple}</td></tr>
 * <tr><td>dict</td><td>any {@link java.util.Map}; ours are {@code PyDict}, where 1, 1.0 and True are the same key</td></tr>
 * <tr><td>set</td><td>any {@link java.util.Set}; ours are {@code PySet}</td></tr>
 * <tr><td>date, time, datetime, timedelta</td><td>{@code PyDate}, {@code PyTime}, {@code PyDateTime}, {@code PyTimedelta}</td></tr>
 * <tr><td>undefined</td><td>{@code Undefined}</td></tr>
 * <tr><td>function, method</td><td>{@link dev.chora.jinja.PyCallable}</td></tr>
 * <tr><td>generator</td><td>{@code PyGenerator}: iterated once</td></tr>
 * </table>
 *
 * <p>Values that come from a caller's context may also be other numbers ({@link Integer}, {@link Float} …), arrays or
 * {@link java.time} types: they are turned into the above when they are first read, by {@code Values.of}.
 *
 * <p>No template syntax, filters or files here.
 */
@NullMarked
package dev.chora.jinja.python;

import org.jspecify.annotations.NullMarked;
