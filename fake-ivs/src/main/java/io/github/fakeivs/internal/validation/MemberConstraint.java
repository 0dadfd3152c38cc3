package io.github.fakeivs.internal.validation;

/**
 * A line of the table: the constraint on one member.
 *
 * @param name the name of the member in the model
 * @param required whether a request without it is invalid
 * @param constraint the constraint on its value
 */
record MemberConstraint(String name, boolean required, Constraint constraint) {}
