/**
 * As much of an AWS SDK to come as the tests here need, in the form of the SDK's own code. On the
 * class path it stands before the SDK's jar, and so replaces what is there already.
 */
package software.amazon.awssdk.services.ivs;
