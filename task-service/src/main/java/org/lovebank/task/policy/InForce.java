package org.lovebank.task.policy;

/** A policy's content with the version that stands behind a decision. */
public record InForce<T extends PolicyContent>(int version, T content) {}
