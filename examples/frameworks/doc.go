// Package frameworks has no code: its tests show how an icp.Number and an
// icp.PoliceNumber go through the libraries that programs are made with. Copy
// from them.
package frameworks
