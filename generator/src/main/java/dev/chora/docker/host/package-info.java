/** What the machine of an engine has, measured, and how it compares with what services need. */
@NullMarked
package dev.chora.docker.host;

import org.jspecify.annotations.NullMarked;
