/**
 * The filters of the package jinja2-ansible-filters 1.3.2, which every Copier template may use, and what Copier adds
 * itself: {@code pathjoin} and a {@code to_json} that knows more types.
 *
 * <p>{@link dev.chora.jinja.ansible.AnsibleFilters} finds them by name; nothing is loaded before it is asked for.
 */
@NullMarked
package dev.chora.jinja.ansible;

import org.jspecify.annotations.NullMarked;
