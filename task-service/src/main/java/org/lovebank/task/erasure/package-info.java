/** The end of a person here (抹除): says what is open, and forgets words, phones and addresses. Knows ids only. */
@NullMarked
package org.lovebank.task.erasure;

import org.jspecify.annotations.NullMarked;
