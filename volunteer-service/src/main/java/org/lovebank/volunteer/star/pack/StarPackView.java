package org.lovebank.volunteer.star.pack;

import java.util.List;

/** A set of thresholds as callers see it, from the first star to the fifth. */
record StarPackView(String code, String name, List<Long> thresholdsMinutes, String source) {}
