/** Generated districts: volunteers, communities and wishes that follow from a seed. Nobody in them exists. */
@NullMarked
package org.lovebank.bench.district;

import org.jspecify.annotations.NullMarked;
