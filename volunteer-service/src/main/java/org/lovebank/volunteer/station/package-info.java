/** Stations (志愿服务站), where organisations serve. Knows areas and organisations, not people. */
@NullMarked
package org.lovebank.volunteer.station;

import org.jspecify.annotations.NullMarked;
