/** A partner of the street, seen from outside: the system that hears its messages, and a program that uses its interface. */
@NullMarked
package org.lovebank.rules.partner;

import org.jspecify.annotations.NullMarked;
