package io.github.fakeivs.internal.validation;

/**
 * One line of the table.
 *
 * @param name the member's name in the model
 * @param required whether the service refuses a request without it
 * @param constraint what holds for its value
 */
record MemberConstraint(String name, boolean required, Constraint constraint) {}
