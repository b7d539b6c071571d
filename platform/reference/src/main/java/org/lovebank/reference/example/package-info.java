/** Examples of bodies, made from their schemas and a book of words. Knows no noun but by its fields' names. */
@NullMarked
package org.lovebank.reference.example;

import org.jspecify.annotations.NullMarked;
