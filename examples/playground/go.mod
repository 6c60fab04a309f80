module github.com/go-icp/icp/examples/playground

go 1.26.0

replace github.com/go-icp/icp => ../..

require github.com/go-icp/icp v0.0.0
