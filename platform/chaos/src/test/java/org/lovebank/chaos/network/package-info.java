/** Proves that every road can be named, and that no kind of road is forgotten. */
@NullMarked
package org.lovebank.chaos.network;

import org.jspecify.annotations.NullMarked;
