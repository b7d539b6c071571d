/** A whole life of wishes through the running street, while parts of it die. Knows the street from outside only. */
@NullMarked
package org.lovebank.rules.journey;

import org.jspecify.annotations.NullMarked;
