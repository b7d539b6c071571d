/** What is left of a person who was erased. */
@NullMarked
package org.lovebank.task.erasure;

import org.jspecify.annotations.NullMarked;
