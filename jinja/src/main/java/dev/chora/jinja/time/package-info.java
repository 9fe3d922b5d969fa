/**
 * Dates and times as C and Python write and read them in the C locale: {@code strftime}, {@code strptime}, and the
 * clock behind {@code {% now %}}.
 *
 * <p>Works on {@link java.time}; how Python prints its date objects is the business of the value types.
 */
@NullMarked
package dev.chora.jinja.time;

import org.jspecify.annotations.NullMarked;
