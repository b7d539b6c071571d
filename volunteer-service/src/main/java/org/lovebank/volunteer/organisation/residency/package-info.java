/** Partners that moved into a community (入驻) and work there from rooms of their own. Knows organisations and areas. */
@NullMarked
package org.lovebank.volunteer.organisation.residency;

import org.jspecify.annotations.NullMarked;
