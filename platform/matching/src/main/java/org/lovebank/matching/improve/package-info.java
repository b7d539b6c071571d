/** Makes a plan fitter and fairer without covering less. */
@NullMarked
package org.lovebank.matching.improve;

import org.jspecify.annotations.NullMarked;
