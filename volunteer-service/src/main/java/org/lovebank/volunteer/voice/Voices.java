package org.lovebank.volunteer.voice;

import org.jspecify.annotations.Nullable;

/**
 * What was told of somebody in a time: how many opinions and their mean in tenths of a point out of five, absent when
 * there were none; complaints that were right; absences that nobody excused.
 */
public record Voices(int opinions, @Nullable Integer opinionTenths, int upheldComplaints, int noShows) {}
