/** Organisations of the network (组织): centres, hosts, associations, partners. Knows areas, not people. */
@NullMarked
package org.lovebank.volunteer.organisation;

import org.jspecify.annotations.NullMarked;
