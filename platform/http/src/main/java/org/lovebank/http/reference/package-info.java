/**
 * What the code of a house says about its own addresses, told to the API document while the house is built: who may,
 * what must be sent along, and how it says no. Knows no noun, and is never called in a running house.
 */
@NullMarked
package org.lovebank.http.reference;

import org.jspecify.annotations.NullMarked;
