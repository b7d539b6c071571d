/** Covers as many orders as possible, urgent ones first. */
@NullMarked
package org.lovebank.matching.cover;

import org.jspecify.annotations.NullMarked;
