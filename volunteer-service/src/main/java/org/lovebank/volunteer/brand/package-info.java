/** Service brands (品牌) and the chain that they form. Knows organisations, stations and teams by id. */
@NullMarked
package org.lovebank.volunteer.brand;

import org.jspecify.annotations.NullMarked;
