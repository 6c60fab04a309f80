module github.com/go-icp/icp/examples/table

go 1.26.0

replace github.com/go-icp/icp => ../..

require (
	github.com/go-icp/icp v0.0.0
	github.com/stretchr/testify v1.12.1
	golang.org/x/text v0.43.0
)

require go.yaml.in/yaml/v3 v3.0.5 // indirect
