# A package for the tests of import.
package_value = "package"
