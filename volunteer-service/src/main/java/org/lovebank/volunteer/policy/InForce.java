package org.lovebank.volunteer.policy;

/** A rule as it holds at a place on a day, with the version to be noted beside what it decided. */
public record InForce<T>(T rules, int version) {}
