/** The area tree (区域): district, street, community, grid, building. Knows no person. */
@NullMarked
package org.lovebank.volunteer.area;

import org.jspecify.annotations.NullMarked;
